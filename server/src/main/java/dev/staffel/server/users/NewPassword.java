package dev.staffel.server.users;

import dev.staffel.server.shell.Form;

/// A new password typed twice.
final class NewPassword {
    private NewPassword() {}

    /// The password, with everything wrong about it stated in the form.
    static String read(Form form, String email, String name) {
        String password = form.raw("password");
        if (password.isEmpty()) form.reject("password", "shell.form.required");
        Passwords.problem(password, email, name).ifPresent(key -> form.reject("password", key));
        if (!password.equals(form.raw("repeat"))) form.reject("repeat", "users.password.differs");
        return password;
    }

    /// An e-mail address that can be one; whether it is, only a mail could tell.
    static String email(Form form) {
        String email = Staff.address(form.required("email", 254));
        if (!email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
            form.reject("email", "users.error.email");
        }
        return email;
    }
}
