using System.Numerics;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <content>What is asked of values before they are taken, so that all are refused in the same words.</content>
public static partial class StudyJson
{
    private const long StandardLearners = 1000;
    private const long FewestUntil = 1024;
    private const double StandardMasteredFrom = 0.95;

    private static ValueList<TResult> All<T, TResult>(ValueList<T> items, string path, Func<T, string, TResult> convert) =>
        items.Select((item, position) => convert(item, Place(path, position))).ToValueList();

    private static ValueList<TResult> Named<T, TResult>(T?[] documents, string path, Func<T, string> nameOf, Func<T, string, TResult> convert)
        where T : class
    {
        var items = LearningJson.Listed(documents, path);
        RequireSome(items.Count, path);
        RequireUnique(items, path, nameOf, ".name");
        return All(items, path, convert);
    }

    private static void RequireSome(int count, string path)
    {
        if (count == 0)
        {
            throw new LearningJsonException("The list is empty; expected at least one.", path, null);
        }
    }

    private static void RequireUnique<T>(ValueList<T> items, string path, Func<T, string> nameOf, string member = "")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < items.Count; position++)
        {
            if (!seen.Add(nameOf(items[position])))
            {
                throw new LearningJsonException($"'{nameOf(items[position])}' is there twice; expected once.", Place(path, position) + member, null);
            }
        }
    }

    // Whatever a source says is wrong with a file is told with the place that names it.
    private static T From<T>(string path, string name, Func<string, T> open)
    {
        try
        {
            return open(name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException or LearningJsonException)
        {
            var words = problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : problem.Message.Split(" (Parameter", 2)[0];
            throw new LearningJsonException(words.Contains(name, StringComparison.Ordinal) ? words : $"'{name}': {words}", path, null, problem);
        }
    }

    private static T InRange<T>(T value, T minimum, T maximum, string path)
        where T : INumber<T>, IMinMaxValue<T> =>
        value >= minimum && value <= maximum ? value
        : throw Unexpected(value, maximum == minimum ? FormattableString.Invariant($"{minimum}")
            : maximum == T.MaxValue ? FormattableString.Invariant($"a whole number of at least {minimum}")
            : FormattableString.Invariant($"a whole number from {minimum} to {maximum}"), path);

    private static double Above0(double value, string path) => value > 0 && double.IsFinite(value) ? value : throw Unexpected(value, "a number above 0", path);

    private static double From0(double value, string path) => value >= 0 && double.IsFinite(value) ? value : throw Unexpected(value, "a number from 0", path);

    private static string? Known(string noun, string? name, IEnumerable<string> known, string path) =>
        name is null || known.Contains(name, StringComparer.Ordinal) ? name : throw Unknown(noun, name, known, path);

    private static LearningJsonException Unknown(string noun, string name, IEnumerable<string> known, string path) =>
        new($"{noun} '{name}' is unknown; expected one of {string.Join(", ", known)}.", path, null);

    private static LearningJsonException Unexpected<T>(T value, string expected, string path) =>
        new(FormattableString.Invariant($"{value} was found; expected {expected}."), path, null);

    private static string Place(string path, int position) => FormattableString.Invariant($"{path}[{position}]");
}
