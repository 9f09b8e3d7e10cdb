using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Reads instances of grouping and writes solutions.</summary>
/// <remarks>
/// Weights of pairs as text: the number of elements and of groups, <c>ss</c> or <c>ds</c>, the least and greatest size of each group; then lines of first, second and weight, a pair left out weighs 0. Or a
/// class in CSV with the header <c>"id","mastery","pace"</c>: the distance of two learners is the straight one, and groups are of equal size.
/// </remarks>
internal static class GroupingFile
{
    private const int Most = 5000;
    private const string Header = "id,mastery,pace";

    /// <summary>Reads an instance.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="groups">The number of groups of a class.</param>
    /// <exception cref="InvalidDataException">It is no instance; the message says what, where and what was expected.</exception>
    public static GroupingInstance Read(string path, int groups)
    {
        var lines = File.ReadAllLines(path);
        return Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? ReadClass(lines, groups) : ReadPairs(lines);
    }

    /// <summary>Writes a solution, whole or not at all.</summary>
    public static void Write(string path, GroupingInstance instance, int[] groupOf, double objective)
    {
        var partial = $"{path}.partial";
        try
        {
            using (var stream = File.Create(partial))
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteStartArray("groups");
                for (var group = 0; group < instance.Sizes.Length; group++)
                {
                    writer.WriteStartArray();
                    foreach (var id in instance.Ids.Where((_, item) => groupOf[item] == group))
                    {
                        WriteId(writer, id);
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.WriteNumber("objective", objective);
                writer.WriteEndObject();
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static void WriteId(Utf8JsonWriter writer, string id)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == id)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(id);
        }
    }

    private static GroupingInstance ReadPairs(string[] lines)
    {
        var head = Parts(lines.Length == 0 ? string.Empty : lines[0]);
        if (head.Length < 3 || !TryWhole(head[0], 1, Most, out var count) || !TryWhole(head[1], 1, Most, out var groups) || head[2] is not ("ss" or "ds") || head.Length != 3 + (2 * groups))
        {
            throw new InvalidDataException($"line 1: '{Short(lines.FirstOrDefault() ?? string.Empty)}'; expected the number of elements (at most {Most}) and of groups, ss or ds, and the least and greatest size of each group.");
        }

        var sizes = Enumerable.Range(0, groups).Select(group => TryWhole(head[3 + (2 * group)], 0, Most, out var min) && TryWhole(head[4 + (2 * group)], min, Most, out var max)
            ? new GroupSize(min, max)
            : throw new InvalidDataException($"line 1: group {group} has sizes '{head[3 + (2 * group)]} {head[4 + (2 * group)]}'; expected whole numbers, the least first.")).ToArray();
        if (head[2] == "ss" && sizes.Any(size => size.Min != size.Max))
        {
            throw new InvalidDataException("line 1: sizes differ within a group where 'ss' says that they are fixed; expected the least to be the greatest, or 'ds'.");
        }

        CheckSum(sizes, count);
        var (weights, seen) = (new double[count * count], new bool[count * count]);
        for (var line = 1; line < lines.Length; line++)
        {
            var parts = Parts(lines[line]);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length != 3 || !TryWhole(parts[0], 0, count - 1, out var first) || !TryWhole(parts[1], 0, count - 1, out var second) || first == second || !TryNumber(parts[2], out var weight))
            {
                throw new InvalidDataException($"line {line + 1}: '{Short(lines[line])}'; expected two different elements from 0 to {count - 1}, and a weight.");
            }

            if (seen[(first * count) + second])
            {
                throw new InvalidDataException($"line {line + 1}: the pair {first} {second} is there twice; expected once.");
            }

            seen[(first * count) + second] = seen[(second * count) + first] = true;
            weights[(first * count) + second] = weights[(second * count) + first] = weight;
        }

        return new GroupingInstance([.. Enumerable.Range(0, count).Select(item => item.ToString(CultureInfo.InvariantCulture))], sizes, weights, false);
    }

    private static GroupingInstance ReadClass(string[] lines, int groups)
    {
        if (lines.Length == 0 || lines[0].Replace("\"", string.Empty, StringComparison.Ordinal).TrimStart('\ufeff') != Header)
        {
            throw new InvalidDataException($"line 1: '{Short(lines.FirstOrDefault() ?? string.Empty)}'; expected the header \"id\",\"mastery\",\"pace\".");
        }

        var (ids, points) = (new List<string>(), new List<(double Mastery, double Pace)>());
        for (var line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length == 0)
            {
                continue;
            }

            var parts = lines[line].Split(',').Select(part => part.Trim('"')).ToArray();
            if (parts.Length != 3 || parts[0].Length == 0 || !TryNumber(parts[1], out var mastery) || !TryNumber(parts[2], out var pace))
            {
                throw new InvalidDataException($"line {line + 1}: '{Short(lines[line])}'; expected an identifier and two numbers.");
            }

            if (ids.Contains(parts[0]))
            {
                throw new InvalidDataException($"line {line + 1}: the learner '{parts[0]}' is there twice; expected once.");
            }

            ids.Add(parts[0]);
            points.Add((mastery, pace));
        }

        if (ids.Count < groups)
        {
            throw new InvalidDataException($"there are {ids.Count} learners for {groups} groups; expected at least one for each.");
        }

        double[] weights = [.. points.SelectMany(one => points.Select(other => Math.Sqrt(Math.Pow(one.Mastery - other.Mastery, 2) + Math.Pow(one.Pace - other.Pace, 2))))];
        return new GroupingInstance([.. ids], [.. GroupSizes.Equal(groups).For(ids.Count)], weights, true);
    }

    private static void CheckSum(GroupSize[] sizes, int count)
    {
        var (least, most) = (sizes.Sum(size => size.Min), sizes.Sum(size => size.Max));
        if (count < least || count > most)
        {
            throw new InvalidDataException($"line 1: {count} elements for groups of {least} to {most} together; expected a number within.");
        }
    }

    private static string[] Parts(string line) => line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static bool TryWhole(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}…" : text;
}
