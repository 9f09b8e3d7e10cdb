namespace PersonalizedLearning.Interop;

/// <summary>Reads answers in the format of three lines a learner: how many there are, their skills, and whether they were right, separated by commas.</summary>
/// <remarks>
/// A comma may follow the last value. Skills are taken as they are called, from 0 or from 1; a line of items may stand before theirs. The format knows neither names of learners nor
/// times: learners are called by their place, and answers keep their order. Blank lines are passed over. Problems:
/// <list type="bullet">
/// <item><c>three-line-length</c> (error): a learner whose lines have not as many values as the first says; the learner is left out.</item>
/// <item><c>three-line-answer</c> (warning, once with a count): an answer other than 0 or 1, or a skill that is empty; the answer is left out.</item>
/// </list>
/// </remarks>
public static class ThreeLineReader
{
    /// <summary>Reads learners one at a time, as they are asked for.</summary>
    /// <param name="stream">The text in UTF-8; the stream stays open.</param>
    /// <param name="options">What the file holds; the default when null.</param>
    /// <returns>The learners in the order of the file. The sequence can be gone through once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">While going through: where a learner should begin there is no number, a line is longer than 64 MiB, the file is cut off, or the text is not UTF-8.</exception>
    public static IEnumerable<ThreeLineLearner> Read(Stream stream, ThreeLineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ThreeLineBlocks(stream, options ?? new ThreeLineOptions()).Learners();
    }

    /// <summary>Reads learners from a file one at a time, as they are asked for.</summary>
    /// <param name="path">The path of the file, opened when the first learner is asked for.</param>
    /// <param name="options">What the file holds; the default when null.</param>
    /// <param name="reading">Who is told how far it has come; nobody when null.</param>
    /// <returns>The learners in the order of the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">While going through: there is no such file, or as for the other overload.</exception>
    public static IEnumerable<ThreeLineLearner> ReadFile(string path, ThreeLineOptions? options = null, InteropReadOptions? reading = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InputFile.ReadEach(path, stream => Read(stream, options), reading?.Progress);
    }
}
