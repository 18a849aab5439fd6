/** What a browser may do with the page: nothing inline, nothing from elsewhere; scripts build it from text, never from HTML. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const policy = (frameAncestors: readonly string[]): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: [...frameAncestors],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
    // Knows only "nobody" and "this site": where others are named, the policy above says it.
    xFrameOptions: frameAncestors.length === 1 && frameAncestors[0] === "'none'" ? "DENY" : false,
    // Whether the whole domain is to be HTTPS only is for whoever runs the proxy in front to say.
    strictTransportSecurity: false,
  });

/** In nobody's frame. */
export const securityHeaders = policy(["'none'"]);

/** In the frames of these sites, and of no other. */
export const framedBy = (origins: readonly string[]): MiddlewareHandler => policy(origins);
