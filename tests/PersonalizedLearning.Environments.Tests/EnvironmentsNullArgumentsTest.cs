using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Environments.Tests;

public sealed class EnvironmentsNullArgumentsTest() : NullArgumentLaws("PersonalizedLearning.Environments", new Dictionary<Type, object>
{
    [typeof(CompetencyOffering)] = new CompetencyOffering(Competencies.CompetencyId.From("c"), SubjectId.From("s"), 1),
    [typeof(ModalityProfile)] = new ModalityProfile { Id = ModalityId.From("m"), Form = Paths.Modality.SmallGroup, MaxSize = 5 },
}, new Dictionary<string, string>());
