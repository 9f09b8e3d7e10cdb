using System.Text.Encodings.Web;
using System.Text.Json;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Writes a result as one JSON object.</summary>
internal static class JsonResult
{
    /// <summary>Writes an object and a line end to a stream that stays open.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
