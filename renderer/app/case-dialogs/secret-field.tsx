import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
  readonly autoFocus?: boolean;
  readonly end?: ReactNode;
  readonly hideToggle?: boolean;
  /** Shown or hidden together with another field. */
  readonly isShown?: boolean;
  readonly onShownChange?: (shown: boolean) => void;
}

/** A passphrase, hidden unless asked to show. */
export function SecretField({ hideToggle = false, isShown, onShownChange, ...props }: SecretFieldProps) {
  const { t } = useTranslation('home');
  const [ownShown, setOwnShown] = useState(false);
  const shown = isShown ?? ownShown;
  const toggle = (
    <Button variant="link" size="s" onPress={() => { (onShownChange ?? setOwnShown)(!shown); }}>
      {shown ? <EyeOff className="icon-xs" aria-hidden /> : <Eye className="icon-xs" aria-hidden />}{t(shown ? 'passphrase.hide' : 'passphrase.show')}
    </Button>
  );
  return <TextField {...props} type={shown ? 'text' : 'password'} autoComplete="off" labelEnd={hideToggle ? undefined : toggle} />;
}
