'use client';

/** Stands in for the whole page when its frame itself is broken, so it leans on nothing of the app. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something in Paralelo broke.</h1>
          <p>Your texts and translations are stored and safe. Reload the page to go on.</p>
        </main>
      </body>
    </html>
  );
}
