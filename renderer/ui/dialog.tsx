import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text?: ReactNode;
  readonly size?: 'wide' | 'files';
  /** False keeps it open on a click outside and on Escape: work would be lost. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** Buttons: the safe choice first in reading order, the verb of the consequence on the other. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A dialog: only for consequence. Focus stays inside and returns to where it was. */
export function Dialog({ isOpen, onClose, title, text, size, isDismissable = true, role = 'dialog', footer, children }: DialogProps) {
  return (
    <ModalOverlay
      className="scrim" isOpen={isOpen} isDismissable={isDismissable} isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(open) => { if (!open) onClose(); }}
    >
      <Modal className={size ? `modal modal-${size}` : 'modal'}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>{title}</Heading>
            {text === undefined ? null : <p>{text}</p>}
          </div>
          {children}
          {footer === undefined ? null : <div className="dialog-foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
