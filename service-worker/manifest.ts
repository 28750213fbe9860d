/** What scripts/build-service-worker.mjs finds in a production build and bundles into the worker. */
export interface Manifest {
  readonly buildId: string;
  /**
   * The paths of all pages. A dynamic part of a route stands as its parameter between double underscores, such as
   * `/read/__documentId__`: the server makes that page as it would any other of the route.
   */
  readonly pages: readonly string[];
  /** Every file that the pages may ask for, those needed first in front. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  /** Path on the app's origin. */
  readonly path: string;
  /** SHA-256 as subresource integrity has it: `sha256-` and base64. */
  readonly integrity: string;
}
