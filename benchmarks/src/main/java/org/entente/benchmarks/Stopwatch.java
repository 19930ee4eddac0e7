package org.entente.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Measures work on a file by the clock, by processor time and by what is left on the heap. */
final class Stopwatch {
    static final double MEGABYTE = 1e6;
    /** Processor time beside the clock, which other programs on the machine disturb less. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Stopwatch() {}

    /** What is measured; it returns a few words on what came of it. */
    interface Work<X extends Exception> {
        String run() throws IOException, X;
    }

    static <X extends Exception> void measure(String name, double megabytes, Work<X> work) throws IOException, X {
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        String result = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-40s %6.2f s %6.0f MB/s; %6.2f s of processor, %5.0f MB/s  %s; heap %d of %d MiB%n",
                name,
                seconds,
                megabytes / seconds,
                busy,
                megabytes / busy,
                result,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}
