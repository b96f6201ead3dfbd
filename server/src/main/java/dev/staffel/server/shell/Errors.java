package dev.staffel.server.shell;

import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.leads.OlderRelease;
import dev.staffel.store.sql.SqlFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Turns what controllers throw into answers.
@ControllerAdvice
class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String COME_AGAIN_AFTER_SECONDS = "15";

    private final ErrorAnswers answers;

    Errors(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        answers.answer(refusal.problem(), response);
    }

    @ExceptionHandler
    void notFound(NotFound e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(HttpStatus.NOT_FOUND, "404", null, request, response);
    }

    @ExceptionHandler
    void newerRelease(OlderRelease e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("a request is refused: {}", e.getMessage());
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        if (ErrorAnswers.isApi(request))
            answers.answer(
                    Problem.of(status, "newer-release", String.valueOf(e.getMessage())), response);
        else answers.answer(status, "newer", null, request, response);
    }

    @ExceptionHandler
    void other(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(answers, e, request, response);
    }

    static void answer(
            ErrorAnswers answers,
            Exception e,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpStatus status = statusOf(e);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("the database is away: {}", String.valueOf(e.getMessage()));
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_AFTER_SECONDS);
            answers.answer(status, "503", null, request, response);
        } else if (status.is5xxServerError()) {
            answers.answer(status, "500", note(e), request, response);
        } else {
            String kind = status == HttpStatus.NOT_FOUND ? "404" : "400";
            answers.answer(status, kind, null, request, response);
        }
    }

    /// Logs an error of ours and returns the number under which it is found again.
    private static String note(Throwable e) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error {}", id, e);
        return id;
    }

    /// What Spring throws for a request it can't use names its own status; all else is an error of ours.
    private static HttpStatus statusOf(Exception e) {
        // Broken percent signs or letters in an address, which the web server finds while it is
        // read.
        if (e instanceof InvalidParameterException) return HttpStatus.BAD_REQUEST;
        if (e instanceof SqlFailure failure) {
            if (failure.isDatabaseAway() || failure.isOutcomeUnknown()) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            if (failure.isOfUnfitText()) return HttpStatus.BAD_REQUEST;
        }
        HttpStatusCode code =
                e instanceof ErrorResponse response
                        ? response.getStatusCode()
                        : e instanceof org.springframework.beans.TypeMismatchException
                                        || e
                                                instanceof
                                                org.springframework.http.converter
                                                        .HttpMessageNotReadableException
                                ? HttpStatus.BAD_REQUEST
                                : HttpStatus.INTERNAL_SERVER_ERROR;
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
