namespace PersonalizedLearning.Interop;

/// <summary>Reads statements of xAPI 1.0.3 and 2.0 in JSON: a list, a single one, JSON Lines, or the answer of a record store (<c>statements</c> and <c>more</c>).</summary>
/// <remarks>
/// Statements are read one by one; memory holds the largest of them, whatever the size of the whole, and <see cref="InteropReadOptions.MaxBytes"/> bounds that one. Nothing is repaired but a
/// single context activity, which is a list of one. Each statement comes with its problems. Those of severity Error are such as a record store has to refuse it for:
/// <c>statement-expected</c>, <c>duplicate-member</c> (the last is kept), <c>missing-member</c>, <c>null-member</c>, <c>wrong-type</c>, <c>unknown-member</c>, <c>object-type</c>, <c>missing-identifier</c>, <c>several-identifiers</c>,
/// <c>mailbox-expected</c>, <c>sha1-expected</c>, <c>sha2-expected</c>, <c>iri-expected</c>, <c>uuid-expected</c>, <c>language-tag</c>, <c>nested-group</c>, <c>authority-group</c>,
/// <c>nested-substatement</c>, <c>voiding-object</c>, <c>interaction-type</c>, <c>duplicate-component</c>, <c>scaled-out-of-range</c>, <c>score-range-empty</c>, <c>score-out-of-range</c>,
/// <c>duration-format</c>, <c>timestamp-format</c>, <c>context-of-activity</c>, <c>later-version</c>, <c>version-unknown</c>. Others:
/// <c>component-of-other-type</c>, <c>list-expected</c>, <c>timestamp-without-zone</c>; around the statements <c>more-statements</c> and <c>unknown-member</c>.
/// The bytes of attachments, which travel beside the JSON, are not read.
/// </remarks>
public static class XapiReader
{
    /// <summary>Reads statements from a stream, one by one, as they are asked for; the stream stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The statements in the order of the file. The sequence can be gone through once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">While going through: it is not JSON, cut off, nested too deep, or a statement is too large.</exception>
    public static IEnumerable<XapiStatementRead> Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadEach(stream, options);
    }

    /// <summary>Reads statements from a file, one by one, as they are asked for.</summary>
    /// <param name="path">The path of the file, opened when the first statement is asked for.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The statements in the order of the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">While going through: there is no such file, or as for the other overload.</exception>
    public static IEnumerable<XapiStatementRead> ReadFile(string path, InteropReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InputFile.ReadEach(path, stream => ReadEach(stream, options), options?.Progress);
    }

    private static IEnumerable<XapiStatementRead> ReadEach(Stream stream, InteropReadOptions? options)
    {
        var source = new XapiStatementSource(new JsonWindow(stream, options ?? new InteropReadOptions(), "xAPI statements", isSequence: true));
        while (source.Next() is { } read)
        {
            yield return read;
        }
    }
}
