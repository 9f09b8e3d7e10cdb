using System.Globalization;

namespace PersonalizedLearning.Environments;

/// <summary>Names sessions after block, competency, way of learning and number, each name once.</summary>
internal sealed class SessionNames
{
    // Three parts of this length and a number stay within the length of an identifier.
    private const int MostLetters = 320;

    private readonly HashSet<string> used;

    /// <summary>Starts with the names that are given already.</summary>
    public SessionNames(IEnumerable<SessionId> given) => used = [.. given.Select(id => id.Value)];

    /// <summary>The next free name.</summary>
    public SessionId Next(BlockId block, CompiledOffering offering)
    {
        var competency = offering.Competency is { } known ? Cut(known.Competency.Value) + "-" : string.Empty;
        var stem = $"{Cut(block.Value)}-{competency}{Cut(offering.Modality.Id.Value)}-";
        for (var number = 1; ; number++)
        {
            var name = stem + number.ToString(CultureInfo.InvariantCulture);
            if (used.Add(name))
            {
                return SessionId.From(name);
            }
        }
    }

    // A pair of surrogates is not cut in two.
    private static string Cut(string text) => text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];
}
