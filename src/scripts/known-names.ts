/** Names of products and firms whose inner capitals everyone knows, as their owners write them; none is a word of a language in lower case. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(
  `YouTube WhatsApp LinkedIn TikTok WeChat PayPal eBay DuckDuckGo SoundCloud WikiLeaks BuzzFeed TechCrunch DoorDash JetBlue SpaceX FedEx
  GoPro OnePlus TomTom SanDisk WeWork BlackRock SoftBank JPMorgan UniCredit BioNTech AstraZeneca GlaxoSmithKline CureVac McKinsey McLaren
  McAfee HarperCollins ProPublica AccuWeather NetEase ByteDance MediaTek UnionPay AliExpress GoFundMe HubSpot ServiceNow QuickBooks
  iPhone iPad iPod iMac iTunes iCloud iMessage macOS watchOS AirPods AirPlay AirDrop MacBook FaceTime PlayStation GameCube StarCraft
  OpenAI ChatGPT DeepSeek DeepMind AlphaGo TensorFlow PyTorch NumPy SciPy WordPress GitHub GitLab JavaScript TypeScript CoffeeScript JScript
  VBScript PostScript PowerShell PowerPoint OneDrive OneNote SharePoint InDesign AutoCAD QuickTime TeamViewer LastPass NordVPN OpenVPN
  WireGuard LibreOffice OpenOffice OpenStreetMap OpenStack OpenGL OpenCV OpenSSL OpenSSH OpenBSD FreeBSD NetBSD CentOS VMware VirtualBox
  PostgreSQL MySQL SQLite MongoDB MariaDB GraphQL DigitalOcean BitTorrent WebKit WebRTC WebGL WebAssembly jQuery BibTeX YouGov`.split(
    /\s+/,
  ),
);
