using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Digests of what statements say: equal for equal statements, whatever the file.</summary>
internal static class XapiDigest
{
    /// <summary>The SHA-256 of a statement, without the members that each record store sets in its own way.</summary>
    public static byte[] Of(XapiStatement statement)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = XapiWriter.MaxDepth }))
        {
            new XapiStatementWriter(json).Write(statement with { Stored = null, Authority = null, Version = null });
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }
}
