using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Terms of plans.</content>
public static partial class LearningJson
{
    /// <summary>Reads the terms of a plan, to be proposed.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text does not hold terms of ours, or they lead nowhere.</exception>
    public static PlanTerms ReadPlanTerms(Stream stream) => Read(stream, LearningJsonContext.Default.PlanTermsFileDocument, document =>
    {
        RequireFormat(document.Format, document.Version, PlanTermsFileDocument.FormatName);
        var terms = ToTerms(document, "$");
        return terms.LeadsSomewhere ? terms : throw new LearningJsonException("Neither a goal nor an outcome is there; expected terms that lead somewhere.", "$.outcomes", null);
    });

    /// <summary>Writes the terms of a plan; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="terms">The terms.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WritePlanTerms(Stream stream, PlanTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var content = ToDocument(terms);
        var document = new PlanTermsFileDocument
        {
            Format = PlanTermsFileDocument.FormatName,
            Version = 1,
            Goals = content.Goals,
            Outcomes = content.Outcomes,
            Steps = content.Steps,
            Pace = content.Pace,
            Place = content.Place,
            Schedule = content.Schedule,
            Due = content.Due,
        };
        Write(stream, document, LearningJsonContext.Default.PlanTermsFileDocument);
    }

    private static PlanTerms ToTerms(PlanTermsDocument document, string path)
    {
        var goals = At(path + ".goals", () => new PlanTerms { Goals = (document.Goals ?? []).ToValueList() }.Goals);
        var outcomes = At(path + ".outcomes", () => new PlanTerms { Outcomes = (document.Outcomes ?? []).ToValueList() }.Outcomes);
        var steps = Mapped(document.Steps ?? [], path + ".steps", ToStep);
        return new PlanTerms
        {
            Goals = goals,
            Outcomes = outcomes,
            Steps = At(path + ".steps", () => new PlanTerms { Steps = steps }.Steps),
            Pace = document.Pace is { } pace ? At(path + ".pace", () => new PlanPace(pace.Unit, pace.PerWeek)) : null,
            Place = At(path + ".place", () => Preconditions.Text(document.Place, "place")),
            Schedule = At(path + ".schedule", () => Preconditions.Text(document.Schedule, "schedule")),
            Due = document.Due,
        };
    }

    private static PlannedStep ToStep(PlannedStepDocument item, string path) => At(path, () => new PlannedStep
    {
        Competency = item.Competency,
        Experience = item.Experience,
        Minutes = item.Minutes,
        Due = item.Due,
        Place = item.Place,
        Demonstration = item.Demonstration,
        Differentiations = Mapped(item.Differentiations ?? [], path + ".differentiations", (other, at) => At(at, () => new Differentiation(other.Axis, other.Basis, other.What))),
    });

    private static PlanTermsDocument ToDocument(PlanTerms terms) => new()
    {
        Goals = ArrayOrNull(terms.Goals),
        Outcomes = ArrayOrNull(terms.Outcomes),
        Steps = ArrayOrNull(terms.Steps.Select(step => new PlannedStepDocument(
            step.Competency, step.Experience, step.Minutes, step.Due, step.Place, step.Demonstration,
            ArrayOrNull(step.Differentiations.Select(item => new DifferentiationDocument(item.Axis, item.Basis, item.What)))))),
        Pace = terms.Pace is { } pace ? new PlanPaceDocument(pace.Unit, pace.PerWeek) : null,
        Place = terms.Place,
        Schedule = terms.Schedule,
        Due = terms.Due,
    };
}
