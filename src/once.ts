/** Made when it is first asked for and kept: a short run asks for few of the lists, and reading all of them is much of its time. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
