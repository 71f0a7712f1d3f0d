/** What VS Code gives a page in its themes: classes of the body, and colours (of Light Modern, Dark Modern and so on). */

export interface Theme {
  readonly name: string;
  readonly classes: string;
  readonly colours: Readonly<Record<string, string>>;
}

export const themes: readonly Theme[] = [
  {
    name: 'light',
    classes: 'vscode-light',
    colours: {
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'editorError-foreground': '#e51400',
      'editorWarning-foreground': '#bf8803',
      'editorInfo-foreground': '#0063d3',
      'editorHint-foreground': '#6c6c6c',
      'editorHoverWidget-foreground': '#3b3b3b',
      'editorHoverWidget-background': '#f8f8f8',
      'editorHoverWidget-border': '#c8c8c8',
      'list-hoverBackground': '#f2f2f2',
      'textLink-foreground': '#005fb8',
    },
  },
  {
    name: 'dark',
    classes: 'vscode-dark',
    colours: {
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'editorError-foreground': '#f14c4c',
      'editorWarning-foreground': '#cca700',
      'editorInfo-foreground': '#59a4f9',
      'editorHint-foreground': '#eeeeeeb3',
      'editorHoverWidget-foreground': '#cccccc',
      'editorHoverWidget-background': '#202020',
      'editorHoverWidget-border': '#454545',
      'list-hoverBackground': '#2a2d2e',
      'textLink-foreground': '#4daafc',
    },
  },
  {
    name: 'high contrast',
    classes: 'vscode-high-contrast',
    colours: {
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      contrastBorder: '#6fc3df',
      descriptionForeground: '#ffffffb3',
      focusBorder: '#f38518',
      'editorError-foreground': '#f48771',
      'editorWarning-foreground': '#ffd370',
      'editorInfo-foreground': '#59a4f9',
      'editorHint-foreground': '#eeeeeeb3',
      'editorHoverWidget-foreground': '#ffffff',
      'editorHoverWidget-background': '#0c141f',
      'editorHoverWidget-border': '#6fc3df',
      'list-hoverBackground': '#ffffff1a',
      'textLink-foreground': '#21a6ff',
    },
  },
  {
    name: 'high contrast light',
    classes: 'vscode-high-contrast vscode-high-contrast-light',
    colours: {
      'editor-foreground': '#292929',
      'editor-background': '#ffffff',
      contrastBorder: '#0f4a85',
      descriptionForeground: '#292929b3',
      focusBorder: '#006bbd',
      'editorError-foreground': '#b5200d',
      'editorWarning-foreground': '#895503',
      'editorInfo-foreground': '#0063d3',
      'editorHint-foreground': '#292929',
      'editorHoverWidget-foreground': '#292929',
      'editorHoverWidget-background': '#ffffff',
      'editorHoverWidget-border': '#0f4a85',
      'list-hoverBackground': '#0f4a851a',
      'textLink-foreground': '#0f4a85',
    },
  },
];

/** As a style sheet, for VS Code writes them into the page. */
export function styleOf({ colours }: Theme): string {
  const rules = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { --vscode-font-family: sans-serif; ${rules.join(' ')} }\n`;
}
