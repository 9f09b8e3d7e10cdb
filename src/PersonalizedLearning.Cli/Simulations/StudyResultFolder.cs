using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>The folder that a result is written to: all its files or none.</summary>
/// <param name="Path">The folder.</param>
/// <param name="WithReport">Whether the report is among them.</param>
internal sealed record StudyResultFolder(string Path, bool WithReport)
{
    /// <summary>Writes the files of a result.</summary>
    public StudyResult Write(StudyConfiguration configuration, StudyResult result)
    {
        using var folder = StagedFolder.Begin(Path);
        Finish(folder, configuration, result);
        return result;
    }

    /// <summary>Writes what every learner does while a study runs, and then the files of its result.</summary>
    public StudyResult Write(StudyConfiguration configuration, Func<Stream, StudyResult> run)
    {
        using var folder = StagedFolder.Begin(Path);
        StudyResult result;
        using (var traces = folder.Open(StudyFolderFiles.Traces))
        {
            result = run(traces);
        }

        Finish(folder, configuration, result);
        return result;
    }

    private void Finish(StagedFolder folder, StudyConfiguration configuration, StudyResult result)
    {
        folder.Write(new NewFile(StudyFolderFiles.Configuration, stream => stream.Write(configuration.Text)));
        folder.Write(new NewFile(StudyFolderFiles.Summary, stream => StudySummaryJson.Write(stream, result)));
        foreach (var (file, write) in StudyCsv.All)
        {
            folder.Write(new NewFile(file, stream => write(stream, result)));
        }

        if (WithReport)
        {
            folder.Write(new NewFile(StudyFolderFiles.Report, stream => StudyReport.Write(stream, result)));
        }

        folder.Take();
    }
}
