/** Products: stock with what explains it, and the copies that services keep of each other's facts. */
@NullMarked
package dev.polystore.auditor.product;

import org.jspecify.annotations.NullMarked;
