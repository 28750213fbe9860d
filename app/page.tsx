export default function LibraryPage() { return <main>Paralelo</main>; }
