using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Takes values whose shape it knows from a <see cref="JsonWindow"/>, as they stand in memory.</summary>
internal interface IJsonTaker
{
    /// <summary>Takes the next value. What it throws, as the reader does, is as good as that it declines.</summary>
    /// <param name="reader">Stands before the value.</param>
    /// <param name="window">The bytes that the positions of the reader count.</param>
    JsonTaking Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> window);
}
