import { run } from 'zhlint';

const decoder = new TextDecoder();
const options = { rules: { preset: 'default' } };

export const zhlint = {
  name: 'zhlint: spaces and punctuation',
  format: 'md',
  package: 'zhlint',
  load: (bytes) => ({
    run: () => run(decoder.decode(bytes), options),
    outcome: ({ validations }) => ({ says: `${validations.length} validations` }),
  }),
};
