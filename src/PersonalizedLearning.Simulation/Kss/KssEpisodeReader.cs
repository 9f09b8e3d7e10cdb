using System.Text.Json;

namespace PersonalizedLearning.Simulation;

/// <summary>Reads episodes from JSON.</summary>
internal static class KssEpisodeReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It does not hold episodes; the message says what, where and what was expected.</exception>
    public static KssEpisodeSet Read(Stream stream)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"it is no JSON: {problem.Message}", problem);
        }

        using (document)
        {
            return Read(document.RootElement);
        }
    }

    private static KssEpisodeSet Read(JsonElement root)
    {
        var variant = Member(root, "variant", "$", JsonValueKind.String).GetString() switch
        {
            "kdd" => KssVariant.Kdd,
            "v1" => KssVariant.V1,
            var other => throw new InvalidDataException($"$.variant is '{other}'; expected 'kdd' or 'v1'."),
        };
        var difficulty = Numbers(root, "difficulty", "$");
        var episodes = Member(root, "episodes", "$", JsonValueKind.Array).EnumerateArray().Select((item, position) => Episode(item, FormattableString.Invariant($"$.episodes[{position}]"))).ToValueList();
        return episodes.Count > 0
            ? new KssEpisodeSet(new KssModel(variant) { Difficulty = [.. difficulty] }, episodes)
            : throw new InvalidDataException("$.episodes is empty; expected at least one episode.");
    }

    private static KssEpisode Episode(JsonElement item, string place)
    {
        int[] targets = [.. Member(item, "target", place, JsonValueKind.Array).EnumerateArray().Select(target => Concept(target, $"{place}.target")).Distinct().Order()];
        return new KssEpisode
        {
            Ability = [.. Numbers(item, "ability", place)],
            Targets = targets.Length > 0 ? [.. targets] : throw new InvalidDataException($"{place}.target is empty; expected at least one concept."),
            Last = item.TryGetProperty("last", out var last) && last.ValueKind != JsonValueKind.Null ? Concept(last, $"{place}.last") : -1,
            History = item.TryGetProperty("history", out var history) ? [.. history.EnumerateArray().Select(answer => Answer(answer, $"{place}.history"))] : [],
        };
    }

    private static KssAnswer Answer(JsonElement answer, string place) =>
        answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 2 && answer[1].TryGetInt32(out var right)
            ? new KssAnswer(Concept(answer[0], place), right != 0)
            : throw new InvalidDataException($"{place} has {answer.GetRawText()}; expected pairs of a concept and 0 or 1.");

    private static double[] Numbers(JsonElement item, string name, string place)
    {
        double[] numbers = [.. Member(item, name, place, JsonValueKind.Array).EnumerateArray()
            .Select(number => number.ValueKind == JsonValueKind.Number && double.IsFinite(number.GetDouble()) ? number.GetDouble() : throw new InvalidDataException($"{place}.{name} has {number.GetRawText()}; expected numbers."))];
        return numbers.Length == KssGraph.Count
            ? numbers
            : throw new InvalidDataException($"{place}.{name} has {numbers.Length} numbers; expected {KssGraph.Count}, one for each concept.");
    }

    private static int Concept(JsonElement number, string place) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var concept) && concept is >= 0 and < KssGraph.Count
            ? concept
            : throw new InvalidDataException($"{place} has {number.GetRawText()}; expected a concept from 0 to {KssGraph.Count - 1}.");

    private static JsonElement Member(JsonElement item, string name, string place, JsonValueKind kind) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new InvalidDataException($"{place}.{name} is not there or of another kind; expected {kind switch { JsonValueKind.Array => "an array", _ => "a text" }}.");
}
