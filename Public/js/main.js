// The page works without any of this; script only shortens the way.
import './theme.js';
import './menus.js';
import './dialogs.js';
import './toasts.js';
import './tables.js';
import './fields.js';
import './forms.js';
import './lines.js';
import './prices.js';
import './autosave.js';
import './drafts.js';
import './shared.js';
import './uploads.js';
import './live.js';
import './strength.js';
import './palette.js';
import './shortcuts.js';
