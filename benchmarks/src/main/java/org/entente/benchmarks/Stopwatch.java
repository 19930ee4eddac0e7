package org.entente.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Measures work on a file by the clock, by processor time, by allocation and by what is left on the heap. */
final class Stopwatch {
    static final double MEGABYTE = 1e6;
    /** Processor time beside the clock, which other programs on the machine disturb less. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private Stopwatch() {}

    /** What is measured; it returns a few words on what came of it. */
    interface Work<X extends Exception> {
        String run() throws IOException, X;
    }

    /**
     * What some work took.
     *
     * @param clock seconds that passed
     * @param processor seconds of processor time of all threads, of the collector and the compiler too
     * @param allocated bytes that the calling thread allocated
     */
    record Figures(double clock, double processor, long allocated) {}

    /** Does some work, and prints what it took. */
    static <X extends Exception> Figures measure(String name, double megabytes, Work<X> work) throws IOException, X {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        String result = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        System.out.printf(
                Locale.ROOT,
                "%-40s %6.2f s %6.0f MB/s; %6.2f s of processor, %5.0f MB/s  %s%n",
                name,
                seconds,
                megabytes / seconds,
                busy,
                megabytes / busy,
                result);
        return new Figures(seconds, busy, allocated);
    }

    /** What the heap holds in MiB, once all that can go has gone. */
    static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What this process has taken since it was started. */
    static String sinceStart() {
        return String.format(
                Locale.ROOT,
                "%.2f s, %.2f s of processor",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                PROCESS.getProcessCpuTime() / 1e9);
    }
}
