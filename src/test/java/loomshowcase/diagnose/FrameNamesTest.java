package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameNamesTest {

    @ParameterizedTest
    @CsvSource({
        "shop.orders.Orders.save:41, 40, shop.orders.Orders.save:41",
        "shop.orders.Orders.save:41, 26, shop.orders.Orders.save:41",
        "shop.orders.Orders.save:41, 25, s.orders.Orders.save:41",
        "shop.orders.Orders.save:41, 18, s.o.Orders.save:41",
        "shop.orders.Orders.save:41, 17, …o.Orders.save:41",
        "Orders.save:41, 10, …s.save:41",
        "orders.save:41, 10, …s.save:41"})
    void losePackagesFirst(String name, int width, String fitting) {
        assertThat(FrameNames.fitting(name, width)).isEqualTo(fitting).hasSizeLessThanOrEqualTo(width);
    }
}
