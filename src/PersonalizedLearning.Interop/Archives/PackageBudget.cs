namespace PersonalizedLearning.Interop;

/// <summary>How much of a package may still be taken in. It is counted while files are read, as what an archive says of itself may be a lie.</summary>
/// <param name="package">The name of the package, for errors.</param>
/// <param name="options">The bound, and who is told how far reading has come.</param>
/// <param name="total">How many bytes the package says that it has; null when it does not.</param>
internal sealed class PackageBudget(string package, InteropReadOptions options, long? total)
{
    private const long Step = 1 << 16;

    private long read;
    private long told = -Step;

    /// <summary>Counts bytes of a file that were read.</summary>
    /// <exception cref="InteropFormatException">It is too much.</exception>
    public void Take(string file, int count)
    {
        read += count;
        if (read > options.MaxBytes)
        {
            throw new InteropFormatException(
                $"{package}, {PackageName.Shown(file)}", FormattableString.Invariant($"the files of the package have more than {options.MaxBytes} bytes when they are unpacked"),
                FormattableString.Invariant($"at most {options.MaxBytes}, as {nameof(InteropReadOptions)}.{nameof(options.MaxBytes)} says"));
        }

        if (options.Progress is { } progress && read - told >= Step)
        {
            told = read;
            progress.Report(new ReadProgress(read, total));
        }
    }
}
