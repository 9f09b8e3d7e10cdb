using System.Text;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Counts the rows of a table without the reader that is tested.</summary>
internal static class TableRows
{
    /// <summary>The rows of a well-formed table that are not blank, without the header.</summary>
    /// <param name="input">The table in UTF-8, or in what its byte-order mark says.</param>
    /// <param name="delimiter">What is between fields.</param>
    /// <param name="hasQuotes">Whether quotes keep line ends within a field.</param>
    public static int Count(byte[] input, char delimiter, bool hasQuotes)
    {
        using var reader = new StreamReader(new MemoryStream(input), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd().TrimStart('\uFEFF');
        var (rows, length, isQuoted, before) = (0, 0, false, '\n');
        foreach (var letter in text)
        {
            if (hasQuotes && letter == '"' && (isQuoted || length == 0 || before == delimiter || before == '"'))
            {
                isQuoted = !isQuoted;
            }

            if (letter is '\n' or '\r' && !isQuoted)
            {
                rows += length > 0 ? 1 : 0;
                length = 0;
            }
            else
            {
                length++;
            }

            before = letter;
        }

        return rows + (length > 0 ? 1 : 0) - 1;
    }

    /// <summary>The delimiter that a header has most of.</summary>
    public static char DelimiterOf(byte[] input)
    {
        using var reader = new StreamReader(new MemoryStream(input), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var header = reader.ReadToEnd().TrimStart('\uFEFF').Split('\n', '\r')[0];
        return new[] { ',', ';', '\t' }.MaxBy(mark => header.Count(letter => letter == mark));
    }

    /// <summary>How often a problem occurred that is reported once with a count.</summary>
    public static int Times(Diagnostic problem)
    {
        const string before = "This is so ";
        var start = problem.Message.LastIndexOf(before, StringComparison.Ordinal);
        return start < 0 ? 1 : int.Parse(problem.Message.AsSpan(start + before.Length, problem.Message.IndexOf(" times", start, StringComparison.Ordinal) - start - before.Length), System.Globalization.CultureInfo.InvariantCulture);
    }
}
