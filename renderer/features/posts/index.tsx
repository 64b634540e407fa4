import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function PostsView() {
  const { t } = useTranslation();
  return <ViewFrame view="posts" ready title={t('view.posts')}>{null}</ViewFrame>;
}
