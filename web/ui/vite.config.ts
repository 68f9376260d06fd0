import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Nothing is inlined (the content security policy allows only the server's own files), and no name in the bundle depends
// on the machine it was built on.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The design system does not say so itself, but its components do nothing until they are used.
      treeshake: { moduleSideEffects: (id) => !id.includes('/designsystemet-react/') },
    },
  },
  server: { port: 5173, strictPort: true },
  preview: { port: 4173 },
});
