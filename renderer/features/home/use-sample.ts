/** Stands in until the backend builds the sample case. */
export function useSample() {
  return { isBusy: true, open: () => undefined };
}
