import CSodium
import CZxcvbn
import Mail
import Print
import Store
import Web
