/** The same pure function, which remembers what it made of each thing for as long as that thing is there. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.made;
    const made = make(of);
    known.set(of, { made });
    return made;
  };
}

/** The same, where there is one for each of several names. What follows from the name alone is named by it. */
export function onceEach<Of extends object, Rest extends readonly unknown[], Made>(
  nameOf: (...rest: Rest) => string,
  make: (of: Of, ...rest: Rest) => Made,
): (of: Of, ...rest: Rest) => Made {
  const named = once((_: Of) => new Map<string, { readonly made: Made }>());
  return (of, ...rest) => {
    const all = named(of);
    const name = nameOf(...rest);
    const before = all.get(name);
    if (before) return before.made;
    const made = make(of, ...rest);
    all.set(name, { made });
    return made;
  };
}
