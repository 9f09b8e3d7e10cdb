using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Reads the content of an OATutor: its skill model, its course plans and its parameters of Bayesian knowledge tracing, each in JSON.</summary>
/// <remarks>
/// What is not usable is kept beside and reported. Codes of the files: <c>missing-file</c>, <c>missing-member</c>, <c>null-member</c>, <c>unknown-member</c>, <c>duplicate-member</c>, <c>text-expected</c>,
/// <c>number-expected</c>, <c>list-expected</c>, <c>unusable-value</c>, <c>unusable-element</c>; of the mapping: <c>unusable-identifier</c>, <c>skill-without-lesson</c>,
/// <c>repeated-lesson</c>, <c>lesson-without-objectives</c>, <c>course-without-lessons</c>, <c>several-languages</c>, <c>step-without-skills</c>, <c>skill-without-parameters</c>,
/// <c>skill-without-steps</c>, <c>missing-parameter</c>, <c>parameter-out-of-range</c>, <c>degenerate-parameters</c>, <c>threshold-out-of-range</c>, <c>several-thresholds</c>; then those of <see cref="FrameworkBuilder"/>.
/// <para>
/// <c>probMastery</c>, <c>probTransit</c>, <c>probGuess</c> and <c>probSlip</c> are the prior, learn, guess and slip of knowledge tracing without forgetting. A step that asks for several
/// skills counts for each of them in full, as it does in OATutor. Time is linear in the size of the files; memory holds the result and a window as large as the largest element.
/// </para>
/// </remarks>
public static class OaTutorReader
{
    internal const string SkillModelFile = "skillModel.json";
    internal const string CoursePlansFile = "coursePlans.json";
    internal const string ParametersFile = "defaultBKTParams.json";

    /// <summary>Reads streams, each to its end; they stay open.</summary>
    /// <param name="skillModel">The skill model; null when there is none.</param>
    /// <param name="coursePlans">The course plans; null when there are none.</param>
    /// <param name="parameters">The parameters; null when there are none.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The content, the framework, the policies, the items and the problems.</returns>
    /// <exception cref="ArgumentException">All streams are null.</exception>
    /// <exception cref="InteropFormatException">One is not JSON, cut off, not what it should be, too large or nested too deep.</exception>
    public static OaTutorReadResult Read(Stream? skillModel, Stream? coursePlans, Stream? parameters, InteropReadOptions? options = null)
    {
        if (skillModel is null && coursePlans is null && parameters is null)
        {
            throw new ArgumentException("There is no stream; expected one at least.", nameof(skillModel));
        }

        var reading = new JsonReading("OATutor");
        options ??= new InteropReadOptions();
        var content = new OaTutorContent();
        content = With(skillModel, content, SkillModelFile, (stream, before) => OaTutorFiles.SkillModel(stream, before, options, reading), reading);
        content = With(coursePlans, content, CoursePlansFile, (stream, before) => OaTutorFiles.CoursePlans(stream, before, options, reading), reading);
        content = With(parameters, content, ParametersFile, (stream, before) => OaTutorFiles.Parameters(stream, before, options, reading), reading);
        return Mapped(content, reading.Diagnostics);
    }

    /// <summary>Reads the files of a folder: <c>skillModel.json</c>, <c>coursePlans.json</c>, and <c>defaultBKTParams.json</c> there or in its folder <c>bkt-params</c>.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <returns>The content, the framework, the policies, the items and the problems.</returns>
    /// <exception cref="InteropFormatException">There is no such folder or none of the files, or one is not JSON, cut off, not what it should be, too large or nested too deep.</exception>
    public static OaTutorReadResult ReadFolder(string folder, InteropReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var nested = Path.Combine(folder, "bkt-params", ParametersFile);
        return ReadFiles(
            Existing(Path.Combine(folder, SkillModelFile)), Existing(Path.Combine(folder, CoursePlansFile)), Existing(Path.Combine(folder, ParametersFile)) ?? Existing(nested), options)
            ?? throw new InteropFormatException(folder, "there is no such folder, or nothing of an OATutor in it", $"a folder with {SkillModelFile}, {CoursePlansFile} or {ParametersFile}");
    }

    /// <summary>Reads files, whatever their names.</summary>
    /// <returns>What they gave; null where there is none.</returns>
    internal static OaTutorReadResult? ReadFiles(string? skillModel, string? coursePlans, string? parameters, InteropReadOptions? options)
    {
        if (skillModel is null && coursePlans is null && parameters is null)
        {
            return null;
        }

        var reading = new JsonReading("OATutor");
        var bounds = options ?? new InteropReadOptions();
        var content = new OaTutorContent();
        content = With(skillModel, content, SkillModelFile, (path, before) => InputFile.Read(path, options, stream => OaTutorFiles.SkillModel(stream, before, bounds, reading)), reading);
        content = With(coursePlans, content, CoursePlansFile, (path, before) => InputFile.Read(path, options, stream => OaTutorFiles.CoursePlans(stream, before, bounds, reading)), reading);
        content = With(parameters, content, ParametersFile, (path, before) => InputFile.Read(path, options, stream => OaTutorFiles.Parameters(stream, before, bounds, reading)), reading);
        return Mapped(content, reading.Diagnostics);
    }

    private static OaTutorReadResult Mapped(OaTutorContent content, DiagnosticLog diagnostics)
    {
        var (build, policies, items) = new OaTutorMapping(content, diagnostics).Build();
        return new OaTutorReadResult(content, build.Framework, policies, items, [.. diagnostics.ToList(), .. build.Diagnostics]);
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static OaTutorContent With<T>(T? source, OaTutorContent content, string name, Func<T, OaTutorContent, OaTutorContent> read, JsonReading reading)
        where T : class
    {
        if (source is not null)
        {
            return read(source, content);
        }

        reading.Diagnostics.Add("missing-file", DiagnosticSeverity.Info, name, $"There is no {name}; what it would say is not known.");
        return content;
    }
}
