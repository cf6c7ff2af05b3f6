/** Work with a device's storage that some private windows never answer: after so long, ms, it counts as refused. */
export const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the device's storage does not answer")), ms);
    work.then(resolve, reject);
  });
