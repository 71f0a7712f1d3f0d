/** The official page of GB/T 9704-2012 in CSS: of the exported file, and of the preview where it shows sheets. */
export const pageStyle = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
`;
