using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>The shards of a study, in files.</summary>
internal static class StudyParts
{
    /// <summary>Reads a shard.</summary>
    public static StudyPart Read(StudyConfiguration configuration, string file)
    {
        try
        {
            return InputFiles.Read(file, stream => StudyPart.Read(stream, configuration.Study));
        }
        catch (InvalidDataException problem)
        {
            throw new UsageException($"{file}: {problem.Message}", problem);
        }
    }

    /// <summary>Joins all shards in some folders, or named as files.</summary>
    public static StudyResult Merge(StudyConfiguration configuration, IEnumerable<string> places) =>
        StudyRunner.Merge(configuration.Study, places.SelectMany(FilesOf).Select(file => Read(configuration, file)));

    private static IEnumerable<string> FilesOf(string place)
    {
        if (File.Exists(place))
        {
            return [place];
        }

        string[] files = Directory.Exists(place) ? [.. Directory.EnumerateFiles(place).Where(file => StudyFolderFiles.IsPart(Path.GetFileName(file))).Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? files : throw new UsageException($"--merge: '{place}' holds no shard; expected a folder with files such as {StudyFolderFiles.PartOf(new StudyShard(1, 4))}.");
    }
}
