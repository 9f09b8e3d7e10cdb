using System.Buffers;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Writes statements of xAPI 1.0.3 or 2.0: what a record store takes, and always the same bytes.</summary>
/// <remarks>
/// A statement with a problem of severity Error is refused, unless the options say otherwise. All that <see cref="XapiReader"/> kept is written, so that reading what was written gives equal
/// statements. Members are in one order, those of maps sorted by name. A time without a zone is legal in version 1.0.3 and is written as it is; version 2.0 refuses it, as no zone is made up.
/// </remarks>
public static class XapiWriter
{
    // What a reader kept at its greatest depth stands no deeper in what is written.
    internal const int MaxDepth = InteropReadOptions.GreatestMaxDepth + 100;

    /// <summary>Writes statements one by one; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark.</param>
    /// <param name="statements">The statements, asked for one by one.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A statement has a problem that a record store refuses it for, a <see cref="JsonMember"/> holds no JSON, or a number is not finite. Statements before it have been written.
    /// </exception>
    public static void Write(Stream stream, IEnumerable<XapiStatement> statements, XapiWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(statements);
        var chosen = options ?? new XapiWriteOptions();
        var isList = chosen.Layout == XapiLayout.List;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonText.Encoder, MaxDepth = MaxDepth });
        var count = 0;
        stream.Write(isList ? "["u8 : default);
        foreach (var statement in statements)
        {
            ArgumentNullException.ThrowIfNull(statement, nameof(statements));
            buffer.ResetWrittenCount();
            json.Reset();
            Write(json, Versioned(statement, chosen.Version), chosen, count);
            stream.Write(isList ? count == 0 ? "\n"u8 : ",\n"u8 : default);
            stream.Write(buffer.WrittenSpan);
            stream.Write(isList ? default : "\n"u8);
            count++;
        }

        stream.Write(isList ? count == 0 ? "]\n"u8 : "\n]\n"u8 : default);
    }

    private static void Write(Utf8JsonWriter json, XapiStatement statement, XapiWriteOptions options, int index)
    {
        if (!options.KeepsInvalid && statement.Check(FormattableString.Invariant($"[{index}]")).FirstOrDefault(item => item.Severity == DiagnosticSeverity.Error) is { } problem)
        {
            throw new ArgumentException($"A statement can't be written: {problem.Code} at {problem.Place}: {problem.Message}", nameof(statement));
        }

        new XapiStatementWriter(json).Write(statement);
        json.Flush();
    }

    private static XapiStatement Versioned(XapiStatement statement, XapiVersion version) => version switch
    {
        XapiVersion.First when !XapiVersions.IsFirst(statement.Version) => statement with { Version = XapiVersions.First },
        XapiVersion.Second when !XapiVersions.IsSecond(statement.Version) => statement with { Version = XapiVersions.Second },
        _ => statement,
    };
}
