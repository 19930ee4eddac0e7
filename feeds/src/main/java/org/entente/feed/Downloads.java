package org.entente.feed;

import com.google.common.io.BaseEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Gets files that are listed, and looks at each before it is kept: of the size and the MD5 that the list gives, and a zip archive
 * within bounds.
 */
final class Downloads {
    private static final int BLOCK = 1 << 13;

    private final FeedOptions options;
    private final Requests requests;
    private final FeedFolder folder;

    Downloads(FeedOptions options, Requests requests, FeedFolder folder) {
        this.options = options;
        this.requests = requests;
        this.folder = folder;
    }

    /**
     * The file, from the folder if it lies there already.
     *
     * @param tries how often it is asked for at most
     * @throws FetchFailure if it cannot be had
     * @throws IOException if it cannot be written
     */
    GdeltFile get(ListedFile listed, int tries) throws IOException, InterruptedException {
        if (listed.bytes() > options.mostPackedBytes()) {
            throw FetchFailure.lasting(
                    Gap.Reason.REFUSED,
                    "has " + listed.bytes() + " bytes, more than mostPackedBytes " + options.mostPackedBytes());
        }
        Optional<byte[]> kept = folder.find(listed).filter(content -> isWhole(listed, content));
        byte[] content = kept.isPresent() ? kept.get() : requests.retrying(tries, () -> fetch(listed));
        checkArchive(content);
        if (kept.isEmpty()) {
            folder.put(listed, content);
        }
        return GdeltFile.builder()
                .list(listed.list())
                .time(listed.time())
                .source(requests.address(listed.name()))
                .bytes(listed.bytes())
                .md5(listed.md5())
                .path(folder.path(listed))
                .build();
    }

    private byte[] fetch(ListedFile listed) throws FetchFailure, InterruptedException {
        HttpResponse<OutputStream> answer = requests.get(
                requests.request(listed.name()).build(),
                options.timeout(),
                head -> new BoundedBody(new ByteArrayOutputStream((int) listed.bytes()), listed.bytes()));
        if (answer.statusCode() != Requests.OK || !(answer.body() instanceof ByteArrayOutputStream bytes)) {
            throw FetchFailure.lasting(Gap.Reason.UNAVAILABLE, "answered " + answer.statusCode());
        }
        byte[] content = bytes.toByteArray();
        if (content.length != listed.bytes()) {
            throw FetchFailure.passing(
                    Gap.Reason.DAMAGED, "has " + content.length + " bytes instead of " + listed.bytes());
        }
        String md5 = md5(content);
        if (!md5.equals(listed.md5())) {
            throw FetchFailure.passing(Gap.Reason.DAMAGED, "has the MD5 " + md5 + " instead of " + listed.md5());
        }
        return content;
    }

    private static boolean isWhole(ListedFile listed, byte[] content) {
        return content.length == listed.bytes() && md5(content).equals(listed.md5());
    }

    private static String md5(byte[] content) {
        try {
            return BaseEncoding.base16()
                    .lowerCase()
                    .encode(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Unpacks it to nowhere: one file, not too long, and whole by the archive's own checksum. */
    private void checkArchive(byte[] content) throws FetchFailure {
        int most = options.mostUnpackedBytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
            byte[] block = new byte[BLOCK];
            long unpacked = 0;
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files++;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unpacked += read;
                    refuseIf(unpacked > most, "unpacks to more than mostUnpackedBytes " + most + ". Maybe a zip bomb");
                }
                refuseIf(files > 1, "is a zip archive of more than one file");
            }
            refuseIf(files == 0, "is no zip archive, or one with nothing in it");
        } catch (FetchFailure e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw FetchFailure.lasting(Gap.Reason.REFUSED, "is a damaged zip archive: " + e.getMessage(), e);
        }
    }

    private static void refuseIf(boolean wrong, String message) throws FetchFailure {
        if (wrong) {
            throw FetchFailure.lasting(Gap.Reason.REFUSED, message);
        }
    }
}
