import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme.css';
import '@digdir/designsystemet-css';
import './looks.css';
import { App } from './App';
import { Refused } from './api/rest';
import { SpeechProvider } from './texts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.status < 500),
      staleTime: 10_000,
      refetchOnWindowFocus: false,
    },
  },
});

const page = document.getElementById('page');
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <SpeechProvider>
          <App />
        </SpeechProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
