console.log("corpuslint");
