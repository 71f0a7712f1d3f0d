/** Apart from the actions themselves: the server names its kinds before it loads the forms and the rules. */
import { CodeActionKind } from 'vscode-languageserver-types';

/** Every fix that decides nothing, at once; `editor.codeActionsOnSave` names it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.zwgk`;
