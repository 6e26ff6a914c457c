import { fold } from '#core/model';
import { reduced } from './names.ts';

/**
 * Family names that so many people bear that a name of one's own says nothing:
 * each of them about one in a thousand of its part of the world, or more.
 */
const families = new Set(
  // China, Korea, Vietnam, Japan
  (
    'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie ' +
    'Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lv ' +
    'Ding Ren Shen Yao Jin Fan Fang Shi Tan Liao Zou Xiong Bai Meng Qin Qiu Hou Yan Duan Lei Qian Long Dai ' +
    'Gu Mao Hao Gong Shao Wan Tao Xue Kong Cui Jia Fu Zhong Lai Wen Kang Mo Yin Chang Qi An Yi Ni Ge Niu ' +
    'Chan Wong Cheung Leung Lam Ng Lau Chiu Chow Ho Hsu Tsai Chang Chou Hsieh Kuo Teng Tseng Yeh ' +
    'Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Shin Seo Kwon Oh Ahn Hwang Yoo Hong Moon Son Bae ' +
    'Baek Nam Chung Rhee Yi Pak ' +
    'Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ngo Duong ' +
    'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki ' +
    'Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Okada ' +
    // India and its neighbours, the Near East, Africa
    'Singh Kumar Sharma Gupta Patel Das Roy Shah Jain Verma Mishra Agarwal Agrawal Banerjee Mukherjee Ghosh ' +
    'Chatterjee Bose Sen Dutta Reddy Rao Nair Iyer Joshi Mehta Desai Yadav Pandey Sinha Krishnan Prasad Raj ' +
    'Khan Ahmed Ahmad Ali Hussain Hassan Hossain Rahman Islam Malik Iqbal Mohammed Mohamed Ibrahim Abdullah ' +
    'Hosseini Mohammadi Ahmadi Rezaei Karimi Cohen Levy Levi Mizrahi Yilmaz Kaya Demir Celik Sahin ' +
    'Okafor Mensah Diallo Traore Adeyemi Dlamini Nkosi ' +
    // English
    'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Martin Jackson ' +
    'Thompson White Harris Clark Lewis Robinson Walker Hall Allen Young King Wright Scott Green Baker Adams ' +
    'Nelson Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris ' +
    'Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson ' +
    'Brooks Bennett Gray James Hughes Price Myers Foster Sanders Ross Powell Sullivan Russell Fisher Henderson ' +
    'Cole West Jordan Reynolds Graham Hamilton Ford Davies Shaw Hunt Palmer Simpson Marshall Murray Walsh ' +
    // Spanish and Portuguese
    'Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz ' +
    'Reyes Cruz Morales Ortiz Gutierrez Ramos Fernandez Alvarez Romero Ruiz Castro Vargas Mendoza Moreno ' +
    'Jimenez Herrera Medina Castillo Rojas Silva Santos Oliveira Souza Sousa Pereira Lima Costa Ferreira ' +
    'Almeida Rodrigues Gomes Ribeiro Carvalho Martins Alves Lopes Fernandes Soares ' +
    // the rest of Europe
    'Müller Schmidt Schneider Fischer Weber Meyer Maier Meier Wagner Becker Schulz Hoffmann Koch Bauer Richter ' +
    'Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause ' +
    'Bernard Dubois Durand Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Robert Richard Petit ' +
    'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa ' +
    'Jong Vries Jansen Bakker Visser Smit Meijer Boer Berg Dijk ' +
    'Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Petersen Olsen Johansen ' +
    'Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson ' +
    'Korhonen Virtanen Nieminen Ivanov Petrov Smirnov Kuznetsov Popov Novak Svoboda Kowalski Nowak ' +
    'Wisniewski Horvath Nagy Toth Szabo Kovacs Popescu Papadopoulos'
  )
    .split(' ')
    .map((name) => reduced(fold(name))),
);

/** Whether so many people bear a family name that two who bear it need not be one. */
export function isCommonFamily(reducedFamily: string): boolean {
  return reducedFamily.length < 2 || families.has(reducedFamily);
}
