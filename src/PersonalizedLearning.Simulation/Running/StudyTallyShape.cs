namespace PersonalizedLearning.Simulation;

/// <summary>What a tally of a study has places for, and by what it is known.</summary>
internal sealed class StudyTallyShape
{
    /// <summary>Fits a shape to a study.</summary>
    /// <exception cref="ArgumentException">Two measures have one name, or the study has no cell with the baseline that it names.</exception>
    public StudyTallyShape(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study;
        Measures = StudyMeasures.Of(study);
        Pairs = ArmPairs.Of(study);
        var groups = new Dictionary<LearnerPopulation, ValueList<string>>(ReferenceEqualityComparer.Instance);
        foreach (var population in study.Conditions.Select(condition => condition.Population))
        {
            if (!groups.ContainsKey(population))
            {
                groups.Add(population, population.Model.For(study.Graph).Groups);
            }
        }

        Groups = study.Conditions.Select(condition => groups[condition.Population]).ToValueList();
        Fingerprint = FingerprintOf();
    }

    public Study Study { get; }

    /// <summary>What is measured: the measures of the study, and what is left after each of its days without practice.</summary>
    public ValueList<StudyMeasure> Measures { get; }

    /// <summary>The names of the groups of each cell.</summary>
    public ValueList<ValueList<string>> Groups { get; }

    public ArmPairs Pairs { get; }

    /// <summary>32 hexadecimal digits that differ between studies whose tallies can't be added.</summary>
    public string Fingerprint { get; }

    public GroupTally[] NewGroups(int condition) =>
        [.. Groups[condition].Select(_ => new GroupTally(Measures.Count, Study.Conditions[condition].Budget.Steps, Study.Graph.Count))];

    private string FingerprintOf()
    {
        var bytes = new CanonicalBytes().Add(Study.Name).Add((long)Study.Seed).Add(Study.MasteredFrom);
        bytes.AddAll(Study.Graph.Framework.Competencies, item => bytes.Add(item.Id.Value)).AddAll(Study.Goals, goal => bytes.Add(goal.Value));
        bytes.Add((long)Study.Sessions.Steps).Add(Study.Sessions.DaysBetween).Add(Study.Sessions.Start).Add(Study.Sessions.MinutesPerStep);
        bytes.AddAll(Measures, measure => bytes.Add(measure.Name)).AddAll(Study.RetentionDays, days => bytes.Add(days));
        bytes.AddAll(Study.Conditions, condition => bytes
            .Add(condition.Population.Name).Add(condition.Population.Model.Name).Add((long)condition.Population.Model.Version)
            .Add(condition.Policy.Name).Add(condition.Selector.Name).Add((long)condition.Budget.Steps).Add(condition.Budget.Minutes));
        bytes.AddAll(Groups, groups => bytes.AddAll(groups, group => bytes.Add(group)));
        bytes.AddAll(Pairs.All, pair => bytes.Add((long)pair.Condition).Add((long)pair.Baseline));
        return bytes.Fingerprint();
    }
}
