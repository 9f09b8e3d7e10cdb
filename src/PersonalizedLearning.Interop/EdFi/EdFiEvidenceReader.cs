using System.Security.Cryptography;
using System.Text;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes evidence of Ed-Fi's <c>InterchangeStudentAssessment</c>: one student assessment after the other, of one file or several.</summary>
/// <remarks>
/// The result of an item bears on the learning standards of the item, the score of an objective on the objective, so that nothing counts twice; all results of one student assessment are one
/// activity. The score of the assessment as a whole bears on no competency. A time that names no zone is one only in a zone that the options name. Codes of problems: <c>missing-identity</c>,
/// <c>missing-student</c>, <c>missing-reference</c>, <c>duplicate-student-assessment</c>, <c>conflicting-student-assessment</c>, <c>duplicate-result</c>, <c>conflicting-result</c>,
/// <c>item-not-described</c>, <c>item-without-standard</c>, <c>item-result-without-outcome</c>, <c>item-result-contradicts-score</c>, <c>item-partly-correct</c>, <c>objective-not-described</c>,
/// <c>objective-without-outcome</c>, <c>objective-differs-from-items</c>, <c>level-not-used</c>, <c>score-above-maximum</c>, <c>score-below-minimum</c>, <c>unusable-value</c>, <c>unusable-identifier</c>,
/// <c>time-without-zone</c>, <c>time-unreadable</c>, <c>not-tested</c>, <c>assessment-score-not-mapped</c>, <c>element-not-mapped</c>, <c>text-not-mapped</c>, <c>other-namespace</c>.
/// <para>Memory holds one student assessment, and some 100 bytes for each that was read, by which a repeated one is known. Not thread safe.</para>
/// </remarks>
public sealed class EdFiEvidenceReader
{
    private readonly DiagnosticLog diagnostics = new();
    private readonly Dictionary<UInt128, int> read = [];
    private readonly HashSet<LearnerId> students = [];
    private readonly EdFiEvidenceMapping mapping;
    private EdFiCounts counts;

    /// <summary>Makes a reader.</summary>
    /// <param name="metadata">What is known of the assessments.</param>
    /// <param name="options">What Ed-Fi leaves to the reader; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="metadata"/> is null.</exception>
    public EdFiEvidenceReader(EdFiMetadata metadata, EdFiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        mapping = new EdFiEvidenceMapping(metadata, options ?? new EdFiOptions(), diagnostics);
    }

    /// <summary>Gets how much was read so far.</summary>
    public EdFiCounts Counts => counts with { Students = students.Count };

    /// <summary>Gets the problems met so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics.ToList();

    /// <summary>Reads records one at a time, as they are asked for.</summary>
    /// <param name="stream">The XML; it stays open.</param>
    /// <param name="options">Bounds: the depth of elements, and the size of one student assessment; the defaults when null.</param>
    /// <returns>The records in the order of the file; their sequence counts on from file to file. They can be gone through once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">While going through: it is not well-formed XML, has a document type, is no such interchange, too large or nested too deep.</exception>
    public IEnumerable<EvidenceRecord> Read(Stream stream, InteropReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Records(stream, options ?? new InteropReadOptions());
    }

    /// <summary>Reads records of a file one at a time, as they are asked for.</summary>
    /// <param name="path">The path of the file, opened when the first record is asked for.</param>
    /// <param name="options">Bounds, and who is told how far it has come; the defaults when null.</param>
    /// <returns>The records in the order of the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">While going through: there is no such file, or as for the other overload.</exception>
    public IEnumerable<EvidenceRecord> ReadFile(string path, InteropReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InputFile.ReadEach(path, stream => Records(stream, options ?? new InteropReadOptions()), options?.Progress);
    }

    private IEnumerable<EvidenceRecord> Records(Stream stream, InteropReadOptions options)
    {
        using var elements = new XmlElements(stream, options, "an Ed-Fi interchange of student assessments");
        EdFiInterchangeReader.Require(elements.Root, EdFiTerms.StudentAssessments);
        if (!elements.Root.Namespace.StartsWith(EdFiTerms.NamespaceStart, StringComparison.Ordinal))
        {
            diagnostics.Add(
                "other-namespace", DiagnosticSeverity.Info, elements.Root.Place, $"The namespace is '{JsonText.Short(elements.Root.Namespace)}'; expected one of {EdFiTerms.NamespaceStart}. It is read as Ed-Fi all the same.");
        }

        while (elements.Next() is { } element)
        {
            foreach (var record in RecordsOf(element))
            {
                yield return record;
            }
        }

        if (elements.TextsBetween > 0)
        {
            diagnostics.Add("text-not-mapped", DiagnosticSeverity.Warning, elements.Root.Place, "There is text beside the elements; it has no meaning in Ed-Fi.");
        }
    }

    private List<EvidenceRecord> RecordsOf(XmlFragment element)
    {
        if (element.Name != "StudentAssessment")
        {
            diagnostics.AddRepeated("element-not-mapped", DiagnosticSeverity.Info, element.Name, () => element.Place, $"A '{JsonText.Short(element.Name)}' holds no results; it was passed over.");
            return [];
        }

        var items = element.ChildrenOf("StudentAssessmentItem").ToList();
        var results = items.Count + element.ChildrenOf("StudentObjectiveAssessment").Count();
        var correct = items.Count(item => EdFiTerms.Is(EdFiTerms.CodeValue(item.TextAt("AssessmentItemResult")), "Correct"));
        counts = counts with
        {
            StudentAssessments = counts.StudentAssessments + 1,
            ItemResults = counts.ItemResults + items.Count,
            CorrectItemResults = counts.CorrectItemResults + correct,
            ObjectiveScores = counts.ObjectiveScores + results - items.Count,
        };
        var records = mapping.AttemptOf(element) is { } attempt && IsNew(attempt, element) ? mapping.Map(attempt, element, counts.Records) : [];
        counts = counts with { Records = counts.Records + records.Count, LeftOut = counts.LeftOut + results - records.Count };
        return records;
    }

    private bool IsNew(EdFiAttempt attempt, XmlFragment element)
    {
        students.Add(attempt.Learner);
        var content = element.GetHashCode();
        var key = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt.Activity}\n{attempt.Learner}")));
        if (read.TryAdd(key, content))
        {
            return true;
        }

        if (read[key] == content)
        {
            diagnostics.AddRepeated(
                "duplicate-student-assessment", DiagnosticSeverity.Info, string.Empty, () => element.Place, $"Student assessment '{JsonText.Short(attempt.Activity)}' is there twice, with the same content; it counts once.");
        }
        else
        {
            diagnostics.Add(
                "conflicting-student-assessment", DiagnosticSeverity.Warning, element.Place, $"Student assessment '{JsonText.Short(attempt.Activity)}' is there twice, with different content; the first counts.");
        }

        return false;
    }
}
