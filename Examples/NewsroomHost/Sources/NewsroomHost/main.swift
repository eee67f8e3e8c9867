import Analyzers
import Foundation
import LedeShell
import NewsroomAnalyzers

exit(runLede(analyzers: builtInAnalyzers + [UnnamedSourcesAnalyzer.self], name: "newsroom", version: "2.0"))
