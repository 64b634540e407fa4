import { useTranslation } from 'react-i18next';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Setting, type CardProps } from './card.tsx';

export function KeyboardCard(props: CardProps) {
  const { t } = useTranslation('settings');
  return (
    <Card {...props}>
      <Setting label={t('keyboard.label')} text={t('keyboard.text')}><Button onPress={() => { navigate('help'); }}>{t('keyboard.action')}<kbd>F1</kbd></Button></Setting>
    </Card>
  );
}
