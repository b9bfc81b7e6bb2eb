import CGMime
import Mustache
import NIOCore
import NIOPosix
import NIOSSL
