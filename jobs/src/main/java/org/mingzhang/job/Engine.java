package org.mingzhang.job;

import javax.sql.DataSource;
import org.mingzhang.ledger.Ledger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The application that the jobs run in: only what Spring Batch needs, so that it starts fast. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import({LoadJob.class, PapersJob.class})
class Engine {

  @Bean(destroyMethod = "")
  DataSource dataSource(Books books) {
    return books.database();
  }

  @Bean(destroyMethod = "")
  Ledger ledger(Books books) {
    return books.ledger();
  }
}
