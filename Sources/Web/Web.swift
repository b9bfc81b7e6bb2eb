import CZlib
import Crypto
import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import HummingbirdTLS
